package dev.caucus.fuzz;

import java.util.List;
import java.util.Random;

/** Values at which programs have stumbled. */
final class Oddities {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\n\r\n\t\u000b",
          "\u202eevil\u202c",
          "שלום \u202bعربى\u202c",
          "\ud800",
          "a\udfffb",
          "\ud83d",
          "👩‍👩‍👧‍👦🏳️‍🌈",
          "z\u200ber\u200do\ufeff",
          "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
          "\ufffe\uffff",
          "ﬀ ǅ ı İ ß ẞ",
          "𝕆𝕡𝕥𝕚𝕠𝕟",
          "null",
          "undefined",
          "true",
          "-1",
          "1e400",
          "NaN",
          "999999999999999999999999999999",
          "../../../../etc/passwd",
          "%00%ff%",
          "%s%n%x {0} {} ${jndi:ldap://x} #{1+1} @{x}",
          "'; drop table poll; --",
          "<script>alert(1)</script><img src=x onerror=x>",
          "<@U0> <!here> <!channel|x> <#C1|> <http://x|y> <@> <!> <",
          "@everyone @here <@&1> <@!1> <#1> <a:x:1> <t:1:R>",
          "*_~`>```\n|||| [x](y) ||spoiler||",
          "```",
          "\"unclosed \"quotes\" \"",
          "“curly” ‘quotes’ „low“ «angle»",
          "/poll",
          "/poll \"A?\" \"\" \"\" \"\u0000\" closes in 99999999999999 years",
          "/poll \"Q?\" \"a\" \"a\" ranked anonymous hidden every tuesday up to 99999999999",
          "/poll \"?\" \"x\" \"y\" closes on 31 february at 25:61",
          "/poll Q?\nA\nB\nC",
          "/poll \"When?\" \"A\" \"B\" closes 2026-13-45T99:99 starts yesterday up to -3",
          "/recommend \u0000 ../x",
          "/caucus settings everything",
          "/ask",
          "p:v::",
          "p:v:0:99999999999",
          "p:manage:\u0000:-1",
          "a:b:c:d:e:f",
          "d:0:0:0",
          "g:",
          "====",
          "bm90IGJhc2U2NA=",
          "!!!not base64!!!",
          "and Node?",
          "why is that?",
          "what is the difference between and or",
          "is is is is is is it it it not not not");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "2147483647",
          "-2147483649",
          "9223372036854775807",
          "18446744073709551616",
          "1e999",
          "-0.0",
          "0.1",
          "1E-400",
          "123456789012345678901234567890");

  private Oddities() {}

  /** A text that is odd, and now and then long. */
  static String text(Random random) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return switch (random.nextInt(24)) {
      case 0 -> text.repeat(1 + random.nextInt(200));
      case 1 -> "x".repeat(1 << random.nextInt(15));
      case 2 -> "é👍 ".repeat(1 << random.nextInt(12));
      case 3 -> text + TEXTS.get(random.nextInt(TEXTS.size()));
      case 4 -> anything(random);
      default -> text;
    };
  }

  /** A number as it is written in JSON. */
  static String number(Random random) {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }

  private static String anything(Random random) {
    return random
        .ints(random.nextInt(80), 0, 0x11000)
        .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
        .toString();
  }
}

package dev.caucus.knowledge.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.KnowledgeFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each defect of a topic file is named with its line, what was found, and what to do. */
class TopicDefectsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                      | 0 | It is empty                     | \"title\"",
        "just words                              | 1 | no map of keys and values but \"just words\" | \"options\"",
        "- a list                                | 1 | but a list                      | \"title\"",
        "title: [                                | 1 | no valid YAML                   | quotes",
        "title: a: b                             | 1 | no valid YAML                   | quotes",
        "\\ttitle: a                             | 1 | no valid YAML                   | spaces",
        "title: \"\\UFFFFFFFF\"                  | 0 | no valid YAML                   | quotes",
        "title: \\0                              | 0 | no text in UTF-8                | Save it",
      })
  void ofAWholeFile(String text, int line, String problem, String remedy) {
    TopicReading reading = SampleTopic.read(text.replace("\\0", "\0").replace("\\t", "\t"));
    assertThat(reading.topic()).isNull();
    assertThat(reading.failures())
        .singleElement()
        .satisfies(failure -> assertNamed(failure, line, problem, remedy));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // keys
        "title: Tram     | titel: Tram             | 1 | \"titel\" is no key of a topic    | Did you mean \"title\"?",
        "lead:           | Lead:                   | 8 | \"Lead\" is no key of a topic     | Did you mean \"lead\"?",
        "also: [s        | as: [s                  | 5 | \"as\" is no key of an option     | may have \"also\"",
        "clear: 2.5      | weight: 3               | 10 | \"weight\" is no key of a lead   | \"verdict\" and \"clear\"",
        "cues: [smooth]  | cue: [smooth]           | 33 | \"cue\" is no key of a value     | Did you mean \"cues\"?",
        "no: little      | No: little              | 18 | \"No\" is no key of a criterion  | Did you mean \"no\"?",
        "cues: [smooth]  | ? [smooth]              | 33 | A key is no word but a list     | A value has",
        "name: Bus       | name: Bus\\n    name: B | 8 | \"name\" is there twice in an option | Keep one",
        "\"yes\": much   | yes: much\\n    'yes': much | 18 | \"yes\" is there twice       | Keep one",
        "why: A tram does not shake.\\n | # | 12 | The key \"why\" of a criterion is missing | A criterion has",
        "aspect: Shaking | # | 23 | \"aspect\" of a dispute is missing | A dispute has",
        // kinds
        "title: Tram or bus | title: [Tram]        | 1 | The value of \"title\" is no text but a list | Write words",
        "name: Comfort   | name: ' '               | 13 | \"name\" is no text but empty    | Write words",
        "name: Comfort   | name: ~                 | 13 | \"name\" is no text but empty    | Write words",
        "name: Comfort   | name:                   | 13 | \"name\" is no text but empty    | Write words",
        "[streetcar, trolley] | tram               | 5 | no list under \"also\" but \"tram\" | hyphen",
        "[streetcar, trolley] | {a: b}             | 5 | no list under \"also\" but a map | hyphen",
        "[streetcar, trolley] | [[]]               | 5 | \"also\" is no text but a list    | Write words",
        "disputes: []    | disputes: none          | 55 | no list under \"disputes\" but \"none\" | hyphen",
        "disputes: []    | disputes: [none]        | 55 | A dispute is no map             | A dispute has",
        "disputes: []    | weights: [none]         | 55 | A weight is no map              | A weight has",
        // numbers
        "weight: 1.5     | weight: much            | 77 | no number above 0 but \"much\"   | such as 2",
        "weight: 1.5     | weight: 0               | 77 | no number above 0 but \"0\"      | such as 2",
        "weight: 1.5     | weight: .inf            | 77 | no number above 0 but \".inf\"   | such as 2",
        "weight: 1.5     | weight: 1e5             | 77 | no number above 0               | such as 2",
        "weight: 1.5     | weight: [1]             | 77 | no number above 0 but a list    | such as 2",
        "verdict: 1      | verdict: 0              | 9 | \"verdict\" is no number above 0 but \"0\" | such as 2",
        "clear: 2.5      | clear: 0.5              | 10 | 0.5 is smaller than 1          | at least as large",
        // ids
        "- id: tram      | - id: Tram              | 3 | \"Tram\" is no id                | small letter",
        "id: comfort     | id: top comfort         | 12 | \"top comfort\" is no id         | digits",
        "id: much        | id: 2much               | 31 | \"2much\" is no id               | begins with",
        "id: hurry       | id: topic               | 56 | \"topic\" cannot be the id of a criterion | another id",
        "id: none        | id: skip                | 73 | \"skip\" cannot be the id of a value | another id",
        "id: none        | id: back                | 73 | \"back\" cannot be the id of a value | another id",
        "id: none        | id: why                 | 73 | \"why\" cannot be the id of a value | another id",
        "id: bus         | id: either              | 6 | \"either\" cannot be the id of an option | another id",
        "id: bus         | id: tram                | 6 | Two options have the id \"tram\", first in line 3 | another id",
        "id: hurry       | id: comfort             | 56 | Two criteria have the id \"comfort\", first in line 12 | another id",
        "id: none        | id: great               | 73 | Two values have the id \"great\", first in line 61 | another id",
        "label: None     | label: a  GREAT one     | 74 | Two values have the label \"a GREAT one\", first in line 62 | differently",
        "disputes: []    | cues: [' SMOOTH']       | 55 | the cue or reply \"SMOOTH\", first in line 33 | value that it means",
        "disputes: []    | replies: [Very  Much]   | 55 | the cue or reply \"Very Much\", first in line 34 | value that it means",
        // references
        "\"yes\": much   | \"yes\": mach           | 17 | \"yes\" names no value of \"comfort\" but \"mach\" | Did you mean \"much\"? Its values are \"much\" and \"little\".",
        "no: little      | no: none                | 18 | \"no\" names no value of \"comfort\" but \"none\" | Its values are",
        "unsure: little  | unsure: [little]        | 19 | \"unsure\" is no text but a list  | Write words",
        "several: much   | several: great          | 20 | \"several\" names no value       | \"much\" and \"little\"",
        "option: bus     | option: buss            | 76 | \"option\" names no option but \"buss\" | Did you mean \"bus\"?",
        "{hurry: great}  | {hury: great}           | 46 | \"unless\" names no criterion but \"hury\" | Did you mean \"hurry\"?",
        "{hurry: great}  | {hurry: huge}           | 46 | \"unless\" names no value of \"hurry\" but \"huge\" | \"great\" and \"none\"",
        "{hurry: great}  | {comfort: little}       | 46 | names the criterion \"comfort\" that it is in | another criterion",
        "{hurry: great}  | {hurry: great, a: b}    | 46 | exactly one criterion           | {team: small}",
        "{hurry: great}  | great                   | 46 | but \"great\"                    | {team: small}",
        "{hurry: great}  | {}                      | 46 | exactly one criterion           | {team: small}",
        "{hurry: great}  | {[]: great}             | 46 | no criterion's id but a list    | {team: small}",
        "{hurry: great}  | {hurry: [great]}        | 46 | no value's id but a list        | {team: small}",
        // evidence
        "heading: Fares  | # none                  | 80 | \"heading\" of a piece of evidence is missing | A piece of evidence has",
        "heading: Fares  | heading:                | 81 | \"heading\" is no text but empty | Write words",
        "quote: 3 crowns | quote: ''               | 82 | \"quote\" is no text but empty   | Write words",
        "evidence:\\n              - article: trams\\n                heading: Fares\\n                quote: 3 crowns | evidence: [] | 79 | A weight needs at least 1 of \"evidence\" and has none | Add",
      })
  void ofOneThing(String there, String instead, int line, String problem, String remedy) {
    String text = SampleTopic.with(there.replace("\\n", "\n"), instead.replace("\\n", "\n"));
    assertThat(SampleTopic.read(text).failures())
        .anySatisfy(failure -> assertNamed(failure, line, problem, remedy));
  }

  private static void assertNamed(
      KnowledgeFailure failure, int line, String problem, String remedy) {
    assertThat(failure.path()).isEqualTo(SampleTopic.PATH);
    assertThat(failure.problem()).contains(problem).endsWith(".");
    assertThat(failure.line()).isEqualTo(line);
    assertThat(failure.remedy()).contains(remedy).endsWith(".");
  }
}

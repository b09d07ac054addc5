package dev.caucus.poll.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in words, as typed in Berlin on Wednesday, 25 November 2026, at 10:30. */
class WhenTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-25T09:30:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "in 2 hours | 2026-11-25T12:30",
        "2h | 2026-11-25T12:30",
        "In 2 Hours. | 2026-11-25T12:30",
        "closes in two hours | 2026-11-25T12:30",
        "for 2 hours | 2026-11-25T12:30",
        "2 hours from now | 2026-11-25T12:30",
        "90 min | 2026-11-25T12:00",
        "in 1h 30m | 2026-11-25T12:00",
        "in 1h30m | 2026-11-25T12:00",
        "1h30 | 2026-11-25T12:00",
        "in 1.5 hours | 2026-11-25T12:00",
        "in 1½ hours | 2026-11-25T12:00",
        "an hour and a half | 2026-11-25T12:00",
        "2 and a half hours | 2026-11-25T13:00",
        "in half an hour | 2026-11-25T11:00",
        "half an hour | 2026-11-25T11:00",
        "a quarter of an hour | 2026-11-25T10:45",
        "in 1 day, 2 hours and 5 minutes | 2026-11-26T12:35",
        "in a couple of days | 2026-11-27T10:30",
        "in a week | 2026-12-02T10:30",
        "in two weeks' time | 2026-12-09T10:30",
        "in a fortnight | 2026-12-09T10:30",
        "in 3 months | 2027-02-25T10:30",
        "in 1 year | 2027-11-25T10:30",
        "in 2 days at 17:00 | 2026-11-27T17:00",
        "in a week, noon | 2026-12-02T12:00",
        "one week from today | 2026-12-02T10:30",
        "a week from friday | 2026-12-04T23:59",
        "2 weeks after 24 Dec 17:00 | 2027-01-07T17:00",
        "tomorrow | 2026-11-26T23:59",
        "tomorrow 17:00 | 2026-11-26T17:00",
        "tomorrow, 17:00 | 2026-11-26T17:00",
        "tomorrow at 5pm | 2026-11-26T17:00",
        "tomorrow at 5 p.m. | 2026-11-26T17:00",
        "tomorrow at 17 | 2026-11-26T17:00",
        "tomorrow 5.30pm | 2026-11-26T17:30",
        "5:30 PM tomorrow | 2026-11-26T17:30",
        "tomorrow at noon | 2026-11-26T12:00",
        "tomorrow 12am | 2026-11-26T00:00",
        "tomorrow morning | 2026-11-26T09:00",
        "tomorrow evening | 2026-11-26T20:00",
        "tomorrow 6:30 in the evening | 2026-11-26T18:30",
        "the day after tomorrow at 8:00 | 2026-11-27T08:00",
        "today 18:30 | 2026-11-25T18:30",
        "today | 2026-11-25T23:59",
        "tonight | 2026-11-25T20:00",
        "tonight at 9pm | 2026-11-25T21:00",
        "this afternoon | 2026-11-25T15:00",
        "noon | 2026-11-25T12:00",
        "midnight | 2026-11-26T00:00",
        "17:00 | 2026-11-25T17:00",
        "17.30 | 2026-11-25T17:30",
        "17:00 h | 2026-11-25T17:00",
        "17:00:30 | 2026-11-25T17:00:30",
        "8:00 | 2026-11-26T08:00",
        "24:00 | 2026-11-26T00:00",
        "eod | 2026-11-25T23:59",
        "end of day | 2026-11-25T23:59",
        "by end of day tomorrow | 2026-11-26T23:59",
        "this week | 2026-11-29T23:59",
        "end of week | 2026-11-29T23:59",
        "end of next week | 2026-12-06T23:59",
        "end of the month | 2026-11-30T23:59",
        "close of business | 2026-11-25T17:00",
        "friday | 2026-11-27T23:59",
        "until Friday | 2026-11-27T23:59",
        "on fri 17:00 | 2026-11-27T17:00",
        "friday at 9am | 2026-11-27T09:00",
        "this friday at 9am | 2026-11-27T09:00",
        "9am on friday | 2026-11-27T09:00",
        "next friday 9am | 2026-12-04T09:00",
        "friday next week 9am | 2026-12-04T09:00",
        "wednesday 9:00 | 2026-12-02T09:00",
        "wednesday 17:00 | 2026-11-25T17:00",
        "next week | 2026-12-02T23:59",
        "on 24 Dec | 2026-12-24T23:59",
        "Dec 24 | 2026-12-24T23:59",
        "december 24th, 2026 at 5pm | 2026-12-24T17:00",
        "24th of December, 17:00 | 2026-12-24T17:00",
        "24 December 2026 17:00 | 2026-12-24T17:00",
        "24-Dec-2026 17:00 | 2026-12-24T17:00",
        "24. December 17:00 | 2026-12-24T17:00",
        "Thu 24 Dec 2026, 17:00 | 2026-12-24T17:00",
        "2026-12-24 | 2026-12-24T23:59",
        "2026-12-24 17:00 | 2026-12-24T17:00",
        "2026/12/24 17:00 | 2026-12-24T17:00",
        "2026-12-24T17:00 | 2026-12-24T17:00",
        "2026-12-24T17:00Z | 2026-12-24T18:00",
        "2026-12-24T17:00:00+02:00 | 2026-12-24T16:00",
        "2026-12-24T17:00-05:00 | 2026-12-24T23:00",
        "24.12. | 2026-12-24T23:59",
        "24.12. 17:00 | 2026-12-24T17:00",
        "24.12.2026 17:00 | 2026-12-24T17:00",
        "24.12.26 17:00 | 2026-12-24T17:00",
        "12.12 17:00 | 2026-12-12T17:00",
        "24/12/2026 | 2026-12-24T23:59",
        "12/24/2026 | 2026-12-24T23:59",
        "24/12 at 17:00 | 2026-12-24T17:00",
        "12/12 | 2026-12-12T23:59",
        "the 24th | 2026-12-24T23:59",
        "the 30th at 12:00 | 2026-11-30T12:00",
        "5 January | 2027-01-05T23:59",
        "17:00 Europe/London | 2026-11-25T18:00",
        "17:00 europe/london | 2026-11-25T18:00",
        "17:00 (Europe/London) | 2026-11-25T18:00",
        "17:00 UTC | 2026-11-25T18:00",
        "17:00UTC | 2026-11-25T18:00",
        "17:00 UTC+2 | 2026-11-25T16:00",
        "17:00 GMT-5 | 2026-11-25T23:00",
        "17:00 CET | 2026-11-25T17:00",
        "5pm EST | 2026-11-25T23:00",
        "17:00 +02:00 | 2026-11-25T16:00",
        "tomorrow 9am America/New_York | 2026-11-26T15:00",
      })
  void readsWhenAPollCloses(String text, LocalDateTime closes) {
    assertThat(known(text)).as(text).isEqualTo(new Timing(null, berlin(closes), false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "starts monday 9:00 | 2026-11-30T09:00 | | false",
        "starts monday | 2026-11-30T09:00 | | false",
        "opens tomorrow at 9am, closes friday | 2026-11-26T09:00 | 2026-11-27T23:59 | false",
        "closes friday starts tomorrow | 2026-11-26T09:00 | 2026-11-27T23:59 | false",
        "from monday 9:00 to friday 17:00 | 2026-11-30T09:00 | 2026-12-04T17:00 | false",
        "starts monday 9:00 for 2 hours | 2026-11-30T09:00 | 2026-11-30T11:00 | false",
        "for 3 days from monday 9:00 | 2026-11-30T09:00 | 2026-12-03T09:00 | false",
        "starts monday 9:00, 2h | 2026-11-30T09:00 | 2026-11-30T11:00 | false",
        "starts monday 9:00 and closes at 17:00 | 2026-11-30T09:00 | 2026-11-30T17:00 | false",
        "starts monday 9:00 closes wednesday | 2026-11-30T09:00 | 2026-12-02T23:59 | false",
        "starts in 2 hours closes in 3 hours | 2026-11-25T12:30 | 2026-11-25T13:30 | false",
        "starts: monday 9:00; ends: tuesday | 2026-11-30T09:00 | 2026-12-01T23:59 | false",
        "weekly | | | true",
        "every week | | | true",
        "weekly until friday 17:00 | | 2026-11-27T17:00 | true",
        "weekly, for 2 days | | 2026-11-27T10:30 | true",
        "every monday 9:00 | 2026-11-30T09:00 | | true",
        "every monday at 9am for 8 hours | 2026-11-30T09:00 | 2026-11-30T17:00 | true",
        "starts monday 9:00 weekly closes friday | 2026-11-30T09:00 | 2026-12-04T23:59 | true",
        "never | | | false",
        "no deadline | | | false",
        "closes never | | | false",
        "starts now closes 17:00 | | 2026-11-25T17:00 | false",
        "'' | | | false",
      })
  void readsWhenAPollRuns(
      String text, @Nullable String starts, @Nullable String closes, boolean weekly) {
    assertThat(known(text)).as(text).isEqualTo(new Timing(moment(starts), moment(closes), weekly));
  }

  @Test
  void takesTheZoneOfOneTimeForTheOther() {
    assertThat(known("starts tomorrow 9:00 closes 17:00 Europe/London"))
        .isEqualTo(
            new Timing(
                Instant.parse("2026-11-26T09:00:00Z"),
                Instant.parse("2026-11-26T17:00:00Z"),
                false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bananas | I cannot read “bananas” as a time",
        "closes bananas | “closes bananas”",
        "tomorrow bananas 17:00 | “bananas”",
        "9:00-11:00 | “-11:00”",
        "monthly | “monthly”",
        "closes | “closes”",
        "12/11 | “12/11” can be 12 November or 11 December. Please write the month as a word.",
        "12/11/2026 | “12/11/2026” can be 12 November or 11 December",
        "12-11-2026 | “12-11-2026” can be 12 November or 11 December",
        "10.12 | “10.12” can be a day or a time",
        "at 5 | I am not sure whether 5 is in the morning. Please write 5:00 or 17:00.",
        "tomorrow at 5 o'clock | 5:00 or 17:00",
        "25:00 | There is no time 25:00",
        "17:75 | There is no time 17:75",
        "31 Feb | There is no day 31.2.",
        "2027-02-29 | There is no day 29.2.2027",
        "29 Feb | There is no day 29.2.",
        "Mon 24 Dec 2026 | 24 Dec 2026 is a Thursday, not a Monday",
        "17:00 IST | Several time zones are called “IST”",
        "today 9:00 | I read “today 9:00” as Wed 25 Nov 2026, 09:00 (Europe/Berlin), and that has passed",
        "20 Nov | that has passed",
        "2020-01-01 | that has passed",
        "in 0 minutes | that has passed",
        "now | that has passed",
        "starts today | that has passed",
        "2030-01-01 | more than a year ahead",
        "in 99999999999999 years | more than a year ahead",
        "in 13 months | “in 13 months” is more than a year ahead",
        "starts friday closes tomorrow | It would close on Thu 26 Nov 2026, 23:59",
        "starts monday 9:00 closes in 2 hours | say how long it runs",
        "for 2 hours until 17:00 | “for 2 hours” and “until 17:00”",
        "starts monday starts tuesday | “starts monday” and “starts tuesday”",
        "never, 17:00 | “never” and “17:00”",
        "weekly closes in 8 days | A weekly poll has to close within seven days",
      })
  void saysWhatIsWrong(String text, String message) {
    When read = When.read(text, NOW, BERLIN);
    assertThat(read).as(text).isInstanceOf(When.Wrong.class);
    assertThat(((When.Wrong) read).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo(PollForm.WHEN);
          assertThat(problem.message()).contains(message);
        });
  }

  @Test
  void takesLateEveningsRestForTonight() {
    Instant late = Instant.parse("2026-11-25T20:30:00Z");
    assertThat(When.read("tonight", late, BERLIN))
        .isEqualTo(new When.Known(new Timing(null, Instant.parse("2026-11-25T22:59:00Z"), false)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Clocks go from 02:00 to 03:00 on 28 March 2027, and from 03:00 to 02:00 on 31 October.
        "2027-03-27T11:00:00Z | in 1 day | 2027-03-28T10:00:00Z",
        "2027-03-27T11:00:00Z | in 24 hours | 2027-03-28T11:00:00Z",
        "2027-03-27T11:00:00Z | tomorrow 02:30 | 2027-03-28T01:30:00Z",
        "2027-10-30T10:00:00Z | tomorrow 02:30 | 2027-10-31T00:30:00Z",
        "2027-10-30T10:00:00Z | tomorrow 02:30 +01:00 | 2027-10-31T01:30:00Z",
        "2027-10-31T00:40:00Z | 02:30 | 2027-10-31T01:30:00Z",
        "2027-10-30T10:00:00Z | in a day | 2027-10-31T11:00:00Z",
      })
  void followsTheClocks(Instant now, String text, Instant closes) {
    assertThat(When.read(text, now, BERLIN))
        .isEqualTo(new When.Known(new Timing(null, closes, false)));
  }

  private static Timing known(String text) {
    When read = When.read(text, NOW, BERLIN);
    assertThat(read).as(text).isInstanceOf(When.Known.class);
    return ((When.Known) read).timing();
  }

  private static @Nullable Instant moment(@Nullable String local) {
    return local == null ? null : berlin(LocalDateTime.parse(local));
  }

  private static Instant berlin(LocalDateTime local) {
    return local.atZone(BERLIN).toInstant();
  }
}

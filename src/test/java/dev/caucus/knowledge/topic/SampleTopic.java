package dev.caucus.knowledge.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A small topic that uses every key, with the articles that it cites. */
public final class SampleTopic {

  public static final String PATH = "ride/topic.yml";

  public static final String TRAMS =
      """
      ---
      id: trams
      ---
      # On trams

      A tram needs rails.

      ## Comfort

      ### In the tram

      A tram does not shake. It has room for prams,
      and for wheelchairs.

      ## Fares

      | Vehicle | Single ride | Day |
      |---|---|---|
      | Tram | 3 crowns | 9 crowns |

      ## Speed

      A tram passes every jam.

      ```
      10 stops
        in 12 minutes
      ```
      """;

  public static final String BUSES =
      """
      ---
      id: "000"
      ---
      # On buses

      ## Comfort

      - A bus shakes a little.
      - A bus has soft seats.

      ## Speed

      A bus has a lane of its own.
      """;

  public static final String TEXT =
      """
      title: Tram or bus
      options:
        - id: tram
          name: " Tram "
          also: [streetcar, trolley]
        - id: bus
          name: Bus
      lead:
        verdict: 1
        clear: 2.5
      criteria:
        - id: comfort
          name: Comfort
          question: Do you mind a little shaking?
          why: A tram does not shake.
          cues: [comfort]
          "yes": much
          no: little
          unsure: little
          several: much
          disputes:
            - aspect: Shaking
              evidence:
                - article: trams
                  heading: Comfort › In the tram
                  quote: A tram does not shake.
                - article: 000
                  heading: Comfort
                  quote: A bus shakes a little.
          values:
            - id: much
              label: Yes, I do
              cues: [smooth]
              replies: [very much]
              weights:
                - option: tram
                  weight: 2
                  because: A tram does not shake.
                  evidence:
                    - article: trams
                      heading: "Comfort ›   In the tram"
                      quote: It has room for prams, and for wheelchairs.
                    - article: trams
                      heading: ""
                      quote: needs rails
                  unless: {hurry: great}
                  disputed:
                    aspect: Softness
                    evidence:
                      - article: "000"
                        heading: Comfort
                        quote: A bus has soft seats.
            - id: little
              label: No, I do not
              disputes: []
        - id: hurry
          name: Hurry
          question: Are you in a hurry?
          why: A tram passes every jam.
          values:
            - id: great
              label: A great one
              weights:
                - option: tram
                  weight: 1
                  because: A tram passes every jam.
                  evidence:
                    - article: trams
                      heading: Speed
                      quote: |
                        10 stops
                          in 12 minutes
            - id: none
              label: None
              weights:
                - option: bus
                  weight: 1.5
                  because: A ride costs 3 crowns.
                  evidence:
                    - article: trams
                      heading: Fares
                      quote: 3 crowns
      disputes:
        - aspect: Jams
          evidence:
            - {article: trams, heading: Speed, quote: passes every}
            - {article: "000", heading: Comfort, quote: shakes a}
      dismissed:
        - aspect: Rails
          evidence:
            - {article: trams, heading: Speed, quote: every jam}
            - {article: "000", heading: Comfort, quote: soft seats}
      """;

  private SampleTopic() {}

  /** The sample with something else in place of the only occurrence of a text. */
  public static String with(String there, String instead) {
    int at = TEXT.indexOf(there);
    if (at < 0 || TEXT.indexOf(there, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in the sample: " + there);
    }
    return TEXT.replace(there, instead);
  }

  static TopicReading read(String text) {
    return TopicReader.read(PATH, text.getBytes(UTF_8));
  }
}

package dev.caucus.answer;

import java.nio.file.Path;

/** A made-up staff handbook, which compares nothing. */
final class Handbook {

  private Handbook() {}

  static WrittenFolder writtenTo(Path folder) {
    return new WrittenFolder(folder).with("handbook.md", STAFF).with("office.md", OFFICE);
  }

  private static final String STAFF =
      """
      ---
      title: Staff handbook
      author: People team
      published: 2024-01-15
      ---

      ## Leave

      Everybody gets 28 days of leave a year. Unused days expire in March.

      There are longer kinds of leave:

      - Parental leave
        - It lasts 14 months.
      - Sabbatical
        - It lasts a quarter.
        - Half of the salary is paid.

      ## Hours

      The core time is between ten and three. Nobody is expected to answer after six.

      ## Expenses

      Expenses are approved by Maria Keller. Keep every receipt.

      ## Words

      Flexi day. A day off in return for hours that were worked before.

      Bridge day. A day off between a holiday and a weekend, chosen by the company.

      ## Network

      The network for guests is open to everybody in the street. Nobody should use it for online
      banking.

      ## Sickness

      To report sick, take these steps:

      1. Call your lead before nine.
      2. Enter the days in the calendar.
      3. Send the doctor's note after three days.
      """;

  private static final String OFFICE =
      """
      # The office

      ## VPN

      Connect to the VPN as follows:

      ```sh
      sudo apt install wireguard
      wg-quick up office
      ```

      ## Fridge

      These rules hold for the fridge:

      - Milk is bought by the company and put into the door.
      - Write your name on whatever is yours.
      - Fish has to be wrapped twice.

      ## Rooms

      The meeting rooms are named:

      - Feldberg
      - Brocken
      - Watzmann
      - Arber
      - Belchen
      - Schauinsland
      - Hochgrat
      - Nebelhorn
      - Wendelstein
      - Herzogstand
      - Benediktenwand
      - Kampenwand
      - Hochfelln
      - Zugspitze
      - Rachel
      """;
}

package dev.caucus.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process takes of a Linux machine.
 *
 * @param resident memory in MB
 * @param peak the most memory that it ever had, in MB
 * @param processor seconds of processor time so far
 */
record Footprint(double resident, double peak, double processor) {

  /** Linux counts processor time in hundredths of a second. */
  private static final double TICKS = 100;

  static Footprint of(long process) throws IOException {
    Path folder = Path.of("/proc", String.valueOf(process));
    String status = Files.readString(folder.resolve("status"));
    String[] stat = Files.readString(folder.resolve("stat")).replaceFirst(".*\\) ", "").split(" ");
    double ticks = Double.parseDouble(stat[11]) + Double.parseDouble(stat[12]);
    return new Footprint(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"), ticks / TICKS);
  }

  private static double megabytes(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}

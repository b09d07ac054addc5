package dev.caucus.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this process, which other processes on the machine hardly change. */
final class Processor {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Processor() {}

  static long nanoseconds() {
    return SYSTEM.getProcessCpuTime();
  }
}

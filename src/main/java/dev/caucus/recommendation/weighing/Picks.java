package dev.caucus.recommendation.weighing;

/** Goes through all ways to pick one of several at each of several places. */
final class Picks {

  private Picks() {}

  /** How many ways there are, or a number above the limit if there are more than that. */
  static long count(int[] sizes, long limit) {
    long count = 1;
    for (int size : sizes) {
      if (count > limit) {
        break;
      }
      count *= size;
    }
    return count;
  }

  /** Turns these picks to the next ones; after the last it is back at the first, and false. */
  static boolean next(int[] picks, int[] sizes) {
    for (int place = 0; place < picks.length; place++) {
      if (++picks[place] < sizes[place]) {
        return true;
      }
      picks[place] = 0;
    }
    return false;
  }
}

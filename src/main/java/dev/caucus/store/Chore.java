package dev.caucus.store;

import java.util.function.Consumer;

/**
 * A kind of work that is done at set times; each one is a bean.
 *
 * @param name at most 100 characters, the same in every version: what was set is kept under it
 * @param work what is done for the thing with that id; it may come more than once, and whatever it
 *     throws is logged and has it tried again
 */
public record Chore(String name, Consumer<String> work) {}

/** Installs the bot in workspaces, and keeps what each of them granted. */
@NullMarked
package dev.caucus.slack.install;

import org.jspecify.annotations.NullMarked;

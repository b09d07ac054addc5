package dev.caucus.slack.blockkit;

import com.slack.api.model.block.LayoutBlock;

/**
 * A block with what it says to somebody who does not see it.
 *
 * @param spoken the plain text, empty for what is of no use without the block
 */
record Part(LayoutBlock block, String spoken) {}

/** What moderators do, on record, with appeals; reports; approval. */
@NullMarked
package org.schulhof.forum.internal.moderation;

import org.jspecify.annotations.NullMarked;

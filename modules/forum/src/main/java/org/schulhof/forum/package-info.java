/**
 * Forums of the school and of groups: topics, posts, what is unread, moderation on record. What is absent: formatted text,
 * attachments and the filters of words and links, which the core does; chats and mail, which are modules of their own.
 */
@NullMarked
package org.schulhof.forum;

import org.jspecify.annotations.NullMarked;

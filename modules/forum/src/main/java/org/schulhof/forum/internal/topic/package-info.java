/** Topics and posts: writing them, reading them, what is unread, searching them. */
@NullMarked
package org.schulhof.forum.internal.topic;

import org.jspecify.annotations.NullMarked;

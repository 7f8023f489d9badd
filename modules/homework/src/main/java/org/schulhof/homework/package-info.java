/** Homework: tasks for classes, courses and single pupils, with a load budget (R35), hand-ins and feedback. */
@NullMarked
package org.schulhof.homework;

import org.jspecify.annotations.NullMarked;

/** Cases: opened by the head, confirmed and looked into by those appointed, told to those concerned (R17, R18). */
@NullMarked
package org.schulhof.portal.inspection;

import org.jspecify.annotations.NullMarked;

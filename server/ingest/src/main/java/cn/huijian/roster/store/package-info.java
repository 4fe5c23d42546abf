/** Compares the rows of a list with the bureau, and carries them out. */
@NullMarked
package cn.huijian.roster.store;

import org.jspecify.annotations.NullMarked;

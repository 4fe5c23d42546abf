/** What goes out of the house, on a real database. */
@NullMarked
package cn.huijian.sharing;

import org.jspecify.annotations.NullMarked;

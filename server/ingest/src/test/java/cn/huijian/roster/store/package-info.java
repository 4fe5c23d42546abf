/** Opens the desks of the list to tests. */
@NullMarked
package cn.huijian.roster.store;

import org.jspecify.annotations.NullMarked;

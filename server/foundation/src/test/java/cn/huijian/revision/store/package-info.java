/** The knowledge desk on a real database. */
@NullMarked
package cn.huijian.revision.store;

import org.jspecify.annotations.NullMarked;

/** Drafts and what is done with them. */
@NullMarked
package cn.huijian.revision.store;

import org.jspecify.annotations.NullMarked;

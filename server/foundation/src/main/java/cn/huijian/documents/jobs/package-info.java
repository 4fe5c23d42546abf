/** Removes contents whose time is over. */
@NullMarked
package cn.huijian.documents.jobs;

import org.jspecify.annotations.NullMarked;

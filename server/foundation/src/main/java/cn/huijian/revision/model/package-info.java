/** What differs between two versions. */
@NullMarked
package cn.huijian.revision.model;

import org.jspecify.annotations.NullMarked;

/** What a file says it is, against what its first bytes say. */
@NullMarked
package cn.huijian.documents.model;

import org.jspecify.annotations.NullMarked;

/** The canonical bytes of a record and its digest. */
@NullMarked
package cn.huijian.audit.model;

import org.jspecify.annotations.NullMarked;

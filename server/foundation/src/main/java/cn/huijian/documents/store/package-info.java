/** Files in PostgreSQL, in pieces, so that any size streams in constant memory. */
@NullMarked
package cn.huijian.documents.store;

import org.jspecify.annotations.NullMarked;

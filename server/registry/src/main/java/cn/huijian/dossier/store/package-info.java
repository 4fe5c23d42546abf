/** Facts in PostgreSQL: append by COPY, read by identifier in both times. */
@NullMarked
package cn.huijian.dossier.store;

import org.jspecify.annotations.NullMarked;

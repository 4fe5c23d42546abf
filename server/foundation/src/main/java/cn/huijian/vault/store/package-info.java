/** Persons in the database, and the master key. */
@NullMarked
package cn.huijian.vault.store;

import org.jspecify.annotations.NullMarked;

/** Disclosures in the database. */
@NullMarked
package cn.huijian.disclosure.store;

import org.jspecify.annotations.NullMarked;

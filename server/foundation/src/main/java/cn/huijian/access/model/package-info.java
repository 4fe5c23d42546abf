/** Rules of passwords and lock-out, roles, and who is signed in; no SQL. */
@NullMarked
package cn.huijian.access.model;

import org.jspecify.annotations.NullMarked;

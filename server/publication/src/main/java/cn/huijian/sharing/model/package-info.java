/** Layouts and what they make of a fact: pure, without SQL or clock. */
@NullMarked
package cn.huijian.sharing.model;

import org.jspecify.annotations.NullMarked;

/** Codes and limits. */
@NullMarked
package cn.huijian.enterprise.model;

import org.jspecify.annotations.NullMarked;

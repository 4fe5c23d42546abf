/** Signed texts of codes and the colour of the scan page: pure. */
@NullMarked
package cn.huijian.code.model;

import org.jspecify.annotations.NullMarked;

/** Grades and their reasons over HTTP, for staff only. */
@NullMarked
package cn.huijian.creditrisk.web;

import org.jspecify.annotations.NullMarked;

/** The main class; its package is the root under which every module is found. */
@NullMarked
package cn.huijian;

import org.jspecify.annotations.NullMarked;

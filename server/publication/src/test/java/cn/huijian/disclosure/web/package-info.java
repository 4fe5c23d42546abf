@NullMarked
package cn.huijian.disclosure.web;

import org.jspecify.annotations.NullMarked;

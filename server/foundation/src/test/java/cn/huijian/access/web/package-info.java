@NullMarked
package cn.huijian.access.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package cn.huijian.app.web;

import org.jspecify.annotations.NullMarked;

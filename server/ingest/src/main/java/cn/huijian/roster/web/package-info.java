/** The list over HTTP. */
@NullMarked
package cn.huijian.roster.web;

import org.jspecify.annotations.NullMarked;

/** Sign-in, accounts, units and roles over HTTP, and the filters that say who is calling. */
@NullMarked
package cn.huijian.access.web;

import org.jspecify.annotations.NullMarked;

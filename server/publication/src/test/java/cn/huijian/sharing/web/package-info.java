/** Tests of what the reporting desk says and takes over HTTP. */
@NullMarked
package cn.huijian.sharing.web;

import org.jspecify.annotations.NullMarked;

/** Tests of the timeline and of corrections over HTTP. */
@NullMarked
package cn.huijian.dossier.web;

import org.jspecify.annotations.NullMarked;

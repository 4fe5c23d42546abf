/** Facts over HTTP: the timeline of an entity, one fact with its chain, correction and retraction. */
@NullMarked
package cn.huijian.dossier.web;

import org.jspecify.annotations.NullMarked;

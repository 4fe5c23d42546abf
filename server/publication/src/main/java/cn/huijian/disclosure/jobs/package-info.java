/** Hears what the dossier tells. */
@NullMarked
package cn.huijian.disclosure.jobs;

import org.jspecify.annotations.NullMarked;

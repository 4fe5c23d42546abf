/** Takes in the rows of fact datasets. */
@NullMarked
package cn.huijian.dossier.jobs;

import org.jspecify.annotations.NullMarked;

package cn.huijian.exchange;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.nio.file.Path;
import java.util.Optional;

/** Registers sources for whoever sets an instance up without a screen, by the same checks and with the same trace as at the desk. */
public interface SourceRegister {
    /** Registers the source; one whose code is registered stays as it is. Refused with what is wrong with it. */
    Outcome<Registered> register(NewSource source, Actor actor);

    /**
     * A registered source.
     *
     * @param folder where its files are laid, each dataset in a folder of its own if there are several; only of watched folders
     */
    record Registered(long id, Optional<Path> folder) {}
}

package org.schulhof.portal.module;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.EnumConverter;
import org.jspecify.annotations.Nullable;

/**
 * Makes converters for modules' classes itself: others remember by class what they have found, and a class that is
 * remembered keeps its bundle's class loader for ever.
 */
public class ModuleConverters extends ApplicationWrapper {

    ModuleConverters(Application wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Converter<?> createConverter(Class<?> target) {
        if (ModuleClasses.bundleOf(target).isEmpty()) {
            return super.createConverter(target);
        }
        return target.isEnum() ? new EnumConverter(target) : null;
    }

    /** Named in faces-config.xml. */
    public static class Factory extends ApplicationFactory {

        public Factory(ApplicationFactory wrapped) {
            super(wrapped);
        }

        @Override
        public Application getApplication() {
            Application application = getWrapped().getApplication();
            return application instanceof ModuleConverters ? application : new ModuleConverters(application);
        }

        @Override
        public void setApplication(Application application) {
            getWrapped().setApplication(application);
        }
    }
}

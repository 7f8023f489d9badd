package org.schulhof.mischief;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("hoard")
public final class HoardingPage implements PageBean {

    public String getText() {
        FacesContext.getCurrentInstance().getExternalContext().getSessionMap().put("hoard", new Treasure("Gold"));
        return "Gehortet";
    }

    private record Treasure(String name) implements Serializable {}
}

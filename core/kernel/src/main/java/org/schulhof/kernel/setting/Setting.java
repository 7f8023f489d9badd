package org.schulhof.kernel.setting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "setting")
public class Setting {

    @Id
    private String name;

    private String value;

    protected Setting() {}

    Setting(String name, String value) {
        this.name = name;
        this.value = value;
    }

    String value() {
        return value;
    }

    void change(String newValue) {
        value = newValue;
    }
}

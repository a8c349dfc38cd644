package dev.mintmark.images.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a JSON document of an image, whoever wrote it: bounded in size and depth, no name twice in one object, nothing
/// behind its end.
///
/// @param part of the image, for people and for the problem's code: `manifest`
/// @param most how many bytes it may have
record Document(ImageName image, String part, int most) {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 64 << 10;
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NAME).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

    /// A document that is an object.
    Fields read(byte[] json) throws ImageUnreadable {
        return object("", tree(json));
    }

    /// A document that is a list of objects.
    List<Fields> readList(byte[] json) throws ImageUnreadable {
        var root = tree(json);
        if (!root.isArray()) {
            throw unfit("It is not a list.", null);
        }
        var objects = new ArrayList<Fields>();
        for (var element : root) {
            objects.add(object("[" + objects.size() + "]", element));
        }
        return objects;
    }

    private JsonNode tree(byte[] json) throws ImageUnreadable {
        if (json.length > most) {
            throw unfit("It has " + json.length + " bytes, and " + most + " are allowed.", null);
        }
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            throw unfit("It is not JSON that can be read, from line " + (place == null ? 1 : place.getLineNr())
                    + ", column " + (place == null ? 1 : place.getColumnNr()) + " on.", notJson);
        } catch (IOException notText) {
            throw unfit("It is not text.", notText);
        }
    }

    private Fields object(String place, JsonNode node) throws ImageUnreadable {
        if (!node.isObject()) {
            throw unfit("It is not a JSON object.", null);
        }
        return new Fields(this, place, node);
    }

    ImageUnreadable unfit(String why, Throwable cause) {
        return Unfit.document(part, image, "Something is wrong with its " + part + ". " + why, cause);
    }
}

#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, whose headers clash with the ICU module inside Foundation.
// The switch only changes a struct that nothing here touches.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>

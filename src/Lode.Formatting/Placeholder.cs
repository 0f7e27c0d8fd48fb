namespace Lode.Formatting;

namespace Lode.Generation;
